"""A cluster of OpenSearch that the tests start themselves, from Maven Central."""
