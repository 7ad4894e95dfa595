-- What a rule about accounts says of one of them.
SELECT answer.* FROM (
{query}
) AS answer WHERE answer.{column} = $only_account
