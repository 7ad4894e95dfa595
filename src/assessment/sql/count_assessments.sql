SELECT count(*) FROM assessments WHERE ($1 = 1 OR state <> 'draft')
