-- Most calendars of holidays come with Muster and have no row; the code is checked when it is set.
alter table person_on_call_facts drop constraint person_on_call_facts_holiday_calendar_fkey;
