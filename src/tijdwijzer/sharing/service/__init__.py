"""Service mode: the mailbox behind HTTPS, for members and roles (docs/service.md). Needs the extra `server`."""
