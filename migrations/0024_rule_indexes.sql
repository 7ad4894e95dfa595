-- Who holds several duties of one account is read in this order, without a look at the rows.
CREATE INDEX duty_holder_versions_person ON duty_holder_versions (account_id, person_name, duty, valid_from, valid_to, recorded_from, recorded_to);
