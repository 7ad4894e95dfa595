UPDATE document_numbers SET state = $2, paper_id = $3, reason = $4, version = version + 1 WHERE id = $1
