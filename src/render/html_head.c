/* SPDX-License-Identifier: EUPL-1.2 */
/* What stands above the first page of an HTML document: its style, a way past the table of
   contents, and that table. */
#include "base/messages.h"
#include "render/renderer.h"

static const char style[] =
	":root{color-scheme:light dark;background:Canvas;color:CanvasText}\n"
	"a{color:LinkText}\n"
	"body{max-width:42rem;margin:auto;padding:1rem;font:1.0625rem/1.5 "
	"system-ui,sans-serif}\n"
	"h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.5em 0 .5em}\n"
	".skip{position:absolute;left:-999rem}\n"
	".skip:focus{position:static}\n"
	"dt{font-weight:bold}\n"
	"dd{margin:0 0 .5em}\n"
	"pre{overflow-x:auto}\n"
	"table{border-collapse:collapse;margin:1em 0}\n"
	"caption{text-align:start;padding-bottom:.5em}\n"
	"th,td{text-align:start;font-weight:normal;padding:.125em 1em .125em 0}\n"
	".note{font-style:italic}\n"
	"@media print{.skip,nav{display:none}body{max-width:none;padding:0}"
	"h1,h2,h3,h4,h5,h6{break-after:avoid}li,dd,tr{break-inside:avoid}}\n";

static void write_sections(const struct renderer *renderer, struct buffer *out)
{
	const struct render_options *options = &renderer->options;
	if (options->n_sections == 0)
		return;
	buffer_append_string(out, "<nav");
	html_attribute(out, "aria-label", message(options->language, MESSAGE_HTML_CONTENTS));
	buffer_append_string(out, ">\n<ul>\n");
	for (size_t i = 0; i < options->n_sections; i++) {
		buffer_append_string(out, "<li><a href=\"#");
		html_escape(out, options->sections[i].address);
		buffer_append_string(out, "\">");
		html_escape(out, options->sections[i].title);
		buffer_append_string(out, "</a></li>\n");
	}
	buffer_append_string(out, "</ul>\n</nav>\n");
}

void html_begin(struct renderer *renderer, struct buffer *out)
{
	const struct render_options *options = &renderer->options;
	buffer_append_string(out, "<!DOCTYPE html>\n<html");
	html_attribute(out, "lang", language_html_tag(options->language));
	buffer_append_string(out, ">\n<head>\n<meta charset=\"utf-8\">\n"
				  "<meta name=\"viewport\" content=\"width=device-width, "
				  "initial-scale=1\">\n<title>");
	html_escape(out, options->title);
	buffer_format(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", style);
	buffer_append_string(out, "<a class=\"skip\" href=\"#inhalt\">");
	html_escape(out, message(options->language, MESSAGE_HTML_SKIP));
	buffer_append_string(out, "</a>\n");
	write_sections(renderer, out);
	buffer_append_string(out, "<main id=\"inhalt\" tabindex=\"-1\">\n");
}
