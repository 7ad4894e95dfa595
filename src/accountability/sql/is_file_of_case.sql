-- File $2 is evidence of case $1 or belongs to the report of one of its commitments.
SELECT (SELECT count(*) FROM accountability_evidence AS e WHERE e.case_id = $1 AND e.kind = 'file' AND e.subject_id = $2)
     + (SELECT count(*) FROM admonition_commitments AS m WHERE m.case_id = $1 AND m.attachment_id = $2)
