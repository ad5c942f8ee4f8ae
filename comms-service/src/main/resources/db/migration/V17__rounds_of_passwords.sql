-- A salt begins with the rounds of the passwords that it belongs to, so that new pages may take more.
update page_access set salt = '210000:' || salt;
