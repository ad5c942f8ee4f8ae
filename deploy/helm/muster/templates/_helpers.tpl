{{- define "muster.name" -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{/* Name of an application's objects; call with (list $ "oncall"). */}}
{{- define "muster.applicationName" -}}
{{- $root := index . 0 -}}
{{- printf "%s-%s" (include "muster.name" $root) (index . 1) -}}
{{- end }}

{{/* Image name of an application: the four services end in -service. */}}
{{- define "muster.image" -}}
{{- $root := index . 0 -}}
{{- $application := index . 1 -}}
{{- $name := eq $application "console" | ternary "console" (printf "%s-service" $application) -}}
{{- printf "%s/%s:%s" $root.Values.image.repository $name ($root.Values.image.tag | default $root.Chart.AppVersion) -}}
{{- end }}

{{- define "muster.labels" -}}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
app.kubernetes.io/part-of: muster
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "muster.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/name: {{ index . 1 }}
{{- end }}

{{- define "muster.serviceAccount" -}}
{{- .Values.serviceAccount.name | default (include "muster.name" .) -}}
{{- end }}

{{- define "muster.secret" -}}
{{- .Values.existingSecret | default (printf "%s-secrets" (include "muster.name" .)) -}}
{{- end }}

{{- define "muster.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "muster.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}
