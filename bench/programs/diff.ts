/** The diff of the two GitHub documents: the same work as `docs2sdk diff`. */
import "../../cli/engine.ts";
import "../diff.ts";
