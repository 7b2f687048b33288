/* SPDX-License-Identifier: EUPL-1.2 */
/* A wheel being drawn. */
#ifndef RENDER_WHEEL_DRAWING_H
#define RENDER_WHEEL_DRAWING_H

#include "render/picture.h"
#include "render/wheel.h"

struct wheel_drawing {
	const struct picture_wish *wish;
	struct wheel wheel;
	struct canvas *canvas;
	int diameter;
	bool is_ascii, has_shades;
	bool is_named[WHEEL_GROUPS_MAX]; /* its sector bears its name */
	size_t selected;		 /* point; n_points: none */
};

enum paint wheel_paint(const struct wheel_drawing *drawing, struct wheel_part part);
/* What stands for a sector that has no room for its name. */
struct text wheel_number(const struct wheel_drawing *drawing, size_t group);
/* Puts the names of sectors and hub on them, where there is room. */
void wheel_put_names(struct wheel_drawing *drawing);

#endif
