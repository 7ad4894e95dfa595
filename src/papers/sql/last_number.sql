SELECT coalesce(max(number), 0) FROM document_numbers WHERE word = $1 AND year = $2
