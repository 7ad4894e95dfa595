SELECT count(*) FROM accountability_evidence AS e WHERE e.case_id = $1
