UPDATE filing_duties SET version = version + 1 WHERE id = $1
