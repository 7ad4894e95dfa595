-- Dashboards of a city of 110,000 accounts: what is counted is read from indexes alone.

-- Accounts in force by host on a day, and those to be observed.
CREATE INDEX account_versions_counted ON account_versions (host_unit_id, valid_from, valid_to, state, kind, account_id) WHERE recorded_to = 9223372036854775807;
-- How an account was seen the last time.
CREATE INDEX collection_outcomes_last ON collection_outcomes (account_id, observed_at, run_id, outcome);
-- Filings that fell due in a month.
CREATE INDEX filing_versions_last_due ON filing_versions (last_due_on, filing_id, state, submitted_on, settled_on) WHERE recorded_to = 9223372036854775807;
-- Who publishes too rarely next.
CREATE INDEX account_identities_last_post ON account_identities (last_post_at, id);
