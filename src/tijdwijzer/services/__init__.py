"""Use cases, one transaction each. Owns the ports (Protocols) that the adapters fit, and the notices of change."""
