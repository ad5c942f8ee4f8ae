package dev.muster.comms.copy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of an S3-compatible store; its own cache, or the CDN before it, compresses. */
final class ObjectStoreTarget implements CopyTarget {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final S3Client client;
  private final String bucket;
  private final String prefix;
  private final String cacheControl;

  /**
   * @param cacheControl the header that each object is served with
   */
  ObjectStoreTarget(CopyConfig.Bucket config, String cacheControl) {
    this.client = client(config);
    this.bucket = config.name().orElseThrow();
    this.prefix = config.prefix().map(text -> text.replaceAll("/*$", "/")).orElse("");
    this.cacheControl = cacheControl;
  }

  private static S3Client client(CopyConfig.Bucket config) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(PATIENCE)
                    .socketTimeout(PATIENCE)
                    .build())
            .overrideConfiguration(
                each -> each.apiCallAttemptTimeout(PATIENCE).apiCallTimeout(PATIENCE))
            .region(Region.of(config.region()))
            .credentialsProvider(credentials(config))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(each -> each.chunkedEncodingEnabled(false));
    config
        .endpoint()
        .ifPresent(url -> builder.endpointOverride(URI.create(url)).forcePathStyle(true));
    return builder.build();
  }

  private static AwsCredentialsProvider credentials(CopyConfig.Bucket config) {
    return config.accessKey().isEmpty()
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(config.accessKey().get(), config.secretKey().orElse("")));
  }

  @Override
  public String name() {
    return "bucket";
  }

  @Override
  public Optional<byte[]> read(String key) throws IOException {
    try {
      return Optional.of(
          client
              .getObjectAsBytes(request -> request.bucket(bucket).key(prefix + key))
              .asByteArray());
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    } catch (SdkException failed) {
      throw new IOException("Cannot read " + key, failed);
    }
  }

  @Override
  public void put(CopiedFile file) throws IOException {
    try {
      client.putObject(
          request ->
              request
                  .bucket(bucket)
                  .key(prefix + file.key())
                  .contentType(file.contentType())
                  .contentLanguage(file.language())
                  .cacheControl(cacheControl),
          RequestBody.fromBytes(file.plain().getBytes()));
    } catch (SdkException failed) {
      throw new IOException("Cannot write " + file.key(), failed);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(prefix + key));
    } catch (SdkException failed) {
      throw new IOException("Cannot delete " + key, failed);
    }
  }
}
