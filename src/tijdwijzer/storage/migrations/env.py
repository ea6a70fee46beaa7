"""Alembic's entry: migrates the connection that `schema.migrate` hands over."""

from alembic import context

from tijdwijzer.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
