SELECT id, state, paper_id, reason FROM document_numbers WHERE word = $1 AND year = $2 AND number = $3
