"""Run by Alembic: the steps work on the connection and in the transaction that `upgrading` gives them."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
context.run_migrations()
