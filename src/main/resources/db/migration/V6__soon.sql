-- A level between urgent (0) and normal: what stood below it moves down by one.
update outbox set urgency = urgency + 1 where urgency > 0;
update digest set pending = pending + 1 where pending > 0;
