-- An account that was emptied is closed: the column says it, the pattern of its address no longer has to.
update users set deactivated_at = now() where email like 'gewist-%@invalid' and deactivated_at is null;
