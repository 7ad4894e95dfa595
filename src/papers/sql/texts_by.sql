SELECT count(*) FROM paper_versions WHERE paper_id = $1 AND person_id = $2
