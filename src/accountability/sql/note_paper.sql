UPDATE ladder_cases SET paper_id = $2 WHERE id = $1
