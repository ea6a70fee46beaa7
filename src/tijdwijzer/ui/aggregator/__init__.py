"""The guided window of the aggregator."""
