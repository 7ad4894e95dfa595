SELECT content FROM paper_versions WHERE paper_id = $1 AND number = $2
