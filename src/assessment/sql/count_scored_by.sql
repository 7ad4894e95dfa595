-- $1 assessment, $2 person: entries of his, and results that he computed (those made by an appeal were decided, not scored).
SELECT (SELECT count(*) FROM assessment_entries WHERE assessment_id = $1 AND entered_by = $2)
     + (SELECT count(*) FROM assessment_results WHERE assessment_id = $1 AND made_by = $2 AND reason = '')
