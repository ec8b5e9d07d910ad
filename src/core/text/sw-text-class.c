/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What words are made of: the classes of the ASCII characters. */

#include "text/sw-text-class-private.h"

#define O SW_CLASS_OTHER
#define S SW_CLASS_SPACE
#define J SW_CLASS_JOINER
#define D SW_CLASS_DIGIT
#define U SW_CLASS_UPPER
#define L SW_CLASS_LOWER

const guint8 sw_text_ascii_classes[128] = {
  O, O, O, O, O, O, O, O, O, S, S, S, S, S, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
  S, O, O, O, O, O, J, J, O, O, O, O, O, J, J, O, D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
  O, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, O, O, O, O, O,
  O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
};

#undef O
#undef S
#undef J
#undef D
#undef U
#undef L
