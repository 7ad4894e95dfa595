-- Findings of every source, and the rectification order in full: its number, desks, answers, re-checks, reminders, alarms and look-backs.

-- source: what brought the finding; source_id: the report, round or person behind it. holder_person_id: the handler it was dispatched to.
-- confirmed_by: the second person of a serious finding. answered_at: when the unit's last answer left it, signed by answer_signed_by.
-- signed_for_by 0: signed for by lapse of time. paused_ms: time in which the clock stood, shown apart. reopens_id: the closed finding that a
-- look-back found still bad.
ALTER TABLE findings ADD COLUMN source TEXT NOT NULL DEFAULT 'rule' CHECK (source IN ('rule', 'monitor', 'round', 'person'));
ALTER TABLE findings ADD COLUMN source_id BIGINT;
ALTER TABLE findings ADD COLUMN order_number TEXT;
ALTER TABLE findings ADD COLUMN holder_person_id BIGINT;
ALTER TABLE findings ADD COLUMN confirmed_by BIGINT;
ALTER TABLE findings ADD COLUMN first_dispatched_at BIGINT;
ALTER TABLE findings ADD COLUMN signed_for_at BIGINT;
ALTER TABLE findings ADD COLUMN signed_for_by BIGINT;
ALTER TABLE findings ADD COLUMN answered_at BIGINT;
ALTER TABLE findings ADD COLUMN answer_signed_by BIGINT;
ALTER TABLE findings ADD COLUMN suspended_until BIGINT;
ALTER TABLE findings ADD COLUMN suspensions BIGINT NOT NULL DEFAULT 0;
ALTER TABLE findings ADD COLUMN paused_ms BIGINT NOT NULL DEFAULT 0;
ALTER TABLE findings ADD COLUMN reopens_id BIGINT;
CREATE INDEX findings_source ON findings (source, source_id);
CREATE INDEX findings_holder ON findings (holder_unit_id, state);
CREATE INDEX findings_dispatched ON findings (first_dispatched_at);
CREATE INDEX findings_reopens ON findings (reopens_id);

-- Numbers of orders and of reminders: one series each a year.
CREATE TABLE order_counters (
    series TEXT NOT NULL,
    year BIGINT NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (series, year)
);

-- What a unit answered, each time it did. outcome: waiting for its leader, sent back by him, taken back, handed in, passed, failed.
CREATE TABLE finding_answers (
    id BIGINT NOT NULL PRIMARY KEY,
    finding_id BIGINT NOT NULL REFERENCES findings (id),
    unit_id BIGINT NOT NULL,
    done TEXT NOT NULL,
    cause TEXT NOT NULL,
    prevention TEXT NOT NULL,
    handed_in_by BIGINT NOT NULL,
    handed_in_at BIGINT NOT NULL,
    signed_by BIGINT,
    signed_at BIGINT,
    outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'sent_back', 'taken_back', 'handed_in', 'passed', 'failed'))
);
CREATE INDEX finding_answers_finding ON finding_answers (finding_id, id);

-- Files of a finding. part: evidence (as found), before and after (of an answer), proof (of a request).
CREATE TABLE finding_files (
    id BIGINT NOT NULL PRIMARY KEY,
    finding_id BIGINT NOT NULL REFERENCES findings (id),
    attachment_id BIGINT NOT NULL REFERENCES attachments (id),
    part TEXT NOT NULL CHECK (part IN ('evidence', 'before', 'after', 'proof')),
    answer_id BIGINT,
    event TEXT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX finding_files_finding ON finding_files (finding_id, id);

-- What the rule said of the subject when an answer came in.
CREATE TABLE finding_rechecks (
    id BIGINT NOT NULL PRIMARY KEY,
    finding_id BIGINT NOT NULL REFERENCES findings (id),
    checked_at BIGINT NOT NULL,
    as_of TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('still_there', 'gone', 'not_checkable')),
    evidence TEXT NOT NULL
);
CREATE INDEX finding_rechecks_finding ON finding_rechecks (finding_id, id);

-- How long it lay on which desk. ended_at and working_minutes are set when it leaves; role is empty where the unit as a whole has it.
CREATE TABLE finding_desks (
    id BIGINT NOT NULL PRIMARY KEY,
    finding_id BIGINT NOT NULL REFERENCES findings (id),
    state TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('host', 'supervising')),
    unit_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    person_id BIGINT,
    is_paused BIGINT NOT NULL CHECK (is_paused IN (0, 1)),
    began_at BIGINT NOT NULL,
    ended_at BIGINT,
    working_minutes BIGINT
);
CREATE INDEX finding_desks_finding ON finding_desks (finding_id, id);
CREATE INDEX finding_desks_open ON finding_desks (finding_id) WHERE ended_at IS NULL;

-- In-site notices: a copy for the leader, a reminder, a level of escalation. One row a recipient; visible from deliver_at on.
-- for_due_at and level say which alarm it is, so that each is raised once.
CREATE TABLE finding_alerts (
    id BIGINT NOT NULL PRIMARY KEY,
    finding_id BIGINT NOT NULL REFERENCES findings (id),
    kind TEXT NOT NULL CHECK (kind IN ('copy', 'reminder', 'escalation')),
    number TEXT,
    level BIGINT,
    for_due_at BIGINT,
    unit_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    person_id BIGINT,
    body TEXT NOT NULL,
    sent_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    deliver_at BIGINT NOT NULL,
    delivered_at BIGINT,
    read_at BIGINT,
    read_by BIGINT
);
CREATE INDEX finding_alerts_finding ON finding_alerts (finding_id, id);
CREATE INDEX finding_alerts_desk ON finding_alerts (unit_id, role, deliver_at);
CREATE INDEX finding_alerts_waiting ON finding_alerts (deliver_at) WHERE delivered_at IS NULL;
CREATE UNIQUE INDEX finding_alerts_once ON finding_alerts (finding_id, for_due_at, level, unit_id, role) WHERE kind = 'escalation';

-- 回头看 of a closed finding in the next quarter.
CREATE TABLE finding_look_backs (
    finding_id BIGINT NOT NULL PRIMARY KEY REFERENCES findings (id),
    due_on TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'for_person', 'mended', 'still_bad')),
    looked_at BIGINT,
    looked_by BIGINT,
    note TEXT NOT NULL,
    reopened_id BIGINT
);
CREATE INDEX finding_look_backs_due ON finding_look_backs (due_on) WHERE outcome = 'waiting';
