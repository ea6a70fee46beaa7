"""Alembic's entry: migrates the connection that `schema.upgrade` hands over."""

from alembic import context

from tijdwijzer.storage.service.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
