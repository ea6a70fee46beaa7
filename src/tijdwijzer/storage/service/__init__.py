"""The database of a service: the documents that members and roles leave for each other."""
