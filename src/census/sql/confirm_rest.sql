UPDATE census_lines SET verdict = 'confirmed', proposal = '{}', note = '', answered_by = $2, answered_at = $3 WHERE sheet_id = $1 AND verdict = ''
