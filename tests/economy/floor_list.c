/* SPDX-License-Identifier: EUPL-1.2 */
/* The least that a list on the screen can cost with curses: the lines of a file, a bar, two
   keys. make bench holds the program against it. */
#include <curses.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINES_MAX = 2000, LEN_MAX = 256 };

static char lines[LINES_MAX][LEN_MAX];

static void draw(int line, bool is_selected)
{
	int len = (int)strcspn(lines[line], "\n");

	attrset(is_selected ? A_REVERSE : A_NORMAL);
	mvaddnstr(line, 0, lines[line], len < COLS ? len : COLS - 1);
	clrtoeol();
}

int main(int argc, char *argv[])
{
	FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
	int n = 0, selected = 0, key;

	setlocale(LC_ALL, "");
	if (!file)
		return 1;
	while (n < LINES_MAX && fgets(lines[n], LEN_MAX, file))
		n++;
	fclose(file);
	initscr();
	raw();
	noecho();
	keypad(stdscr, TRUE);
	start_color();
	use_default_colors();
	for (int i = 0; i < LINES && i < n; i++)
		draw(i, i == 0);
	while ((key = getch()) != 'q' && key != ERR) {
		int next = key == KEY_DOWN ? selected + 1 : selected;

		if (next == selected || next >= n || next >= LINES)
			continue;
		draw(selected, false);
		draw(selected = next, true);
		refresh();
	}
	endwin();
	return 0;
}
