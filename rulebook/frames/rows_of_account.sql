-- A relation narrowed to one account.
SELECT narrowed.* FROM (
{query}
) AS narrowed WHERE narrowed.{column} = $only_account
