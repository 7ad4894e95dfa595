SELECT count(*) FROM website_results
WHERE unit_id = $1 AND site = $2 AND checked_on = $3 AND score = $4 AND veto = $5 AND items = $6 AND recorded_to = 9223372036854775807
