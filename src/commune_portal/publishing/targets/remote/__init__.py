"""Sending a site to a machine that is reached by SFTP or FTPS."""
