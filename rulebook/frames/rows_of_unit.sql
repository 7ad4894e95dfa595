-- A relation narrowed to every account that a host of this one ever hosted; which of them it hosts on the day, the relations say.
SELECT narrowed.* FROM (
{query}
) AS narrowed WHERE narrowed.{column} IN (SELECT other.account_id FROM account_versions AS one
                                         JOIN account_versions AS other ON other.host_unit_id = one.host_unit_id
                                         WHERE one.account_id = $only_account)
