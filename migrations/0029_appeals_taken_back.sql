-- An appeal of an assessment may be taken back before it is decided: one state more. A CHECK cannot be changed on both engines, so the table
-- is made anew; nothing refers to it.
CREATE TABLE assessment_appeals_now (
    id BIGINT NOT NULL PRIMARY KEY,
    assessment_id BIGINT NOT NULL REFERENCES assessments (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    indicator TEXT NOT NULL,
    case_key TEXT NOT NULL,
    reason TEXT NOT NULL,
    attachment_id BIGINT REFERENCES attachments (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'refused', 'taken_back')),
    appealed_by BIGINT NOT NULL,
    appealed_at BIGINT NOT NULL,
    due_at BIGINT,
    decided_by BIGINT,
    decided_at BIGINT,
    decision_reason TEXT NOT NULL,
    points BIGINT
);
INSERT INTO assessment_appeals_now (id, assessment_id, unit_id, indicator, case_key, reason, attachment_id, state, appealed_by, appealed_at,
    due_at, decided_by, decided_at, decision_reason, points)
SELECT id, assessment_id, unit_id, indicator, case_key, reason, attachment_id, state, appealed_by, appealed_at, due_at, decided_by,
    decided_at, decision_reason, points
FROM assessment_appeals;
DROP TABLE assessment_appeals;
ALTER TABLE assessment_appeals_now RENAME TO assessment_appeals;
CREATE INDEX assessment_appeals_assessment ON assessment_appeals (assessment_id, unit_id, id);
