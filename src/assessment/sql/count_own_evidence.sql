-- Whether file $3 already stands with a self-score of unit $2 in assessment $1.
SELECT count(*) FROM assessment_self_scores WHERE assessment_id = $1 AND unit_id = $2 AND attachment_id = $3
