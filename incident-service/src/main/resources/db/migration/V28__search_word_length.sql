-- Guessing a word looks at those of about its length.
create index search_word_length on search_word (length(word));
