-- Words in the names of programs, for the public API: among hundreds of thousands without reading them all.
CREATE INDEX "program_name_trigrams" ON "program" USING GIN ("name" gin_trgm_ops);
