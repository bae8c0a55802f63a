-- Which slugs are nearest to one that is not there. A trusted extension of PostgreSQL's own: the owner may make it.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- GiST, not GIN: the nearest few come from the index in one bounded walk, however many slugs are alike.
CREATE INDEX "program_slug_trigrams" ON "program" USING GIST ("slug" gist_trgm_ops);

CREATE INDEX "school_slug_trigrams" ON "school" USING GIST ("slug" gist_trgm_ops);
