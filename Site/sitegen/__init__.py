"""The project's pages: static, made from what the repository has."""
