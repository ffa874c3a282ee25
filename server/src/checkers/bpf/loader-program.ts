/**
 * The loader, in C: opens an object, loads each of its programs on its own without attaching it, and prints what the
 * kernel said, one line of JSON a program. libbpf is taken from the system when it runs, so that neither its headers nor
 * its static library have to be installed; of its interface only functions of libbpf 1.0 are used, with opaque types.
 *
 * Arguments: the object, the level of the log (1 or 2), the most bytes of log a program, and names of programs (else all).
 */
export const loaderProgram = String.raw`
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int (*print_fn)(int level, const char *format, va_list arguments);

#define FUNCTIONS(X) \
	X(print_fn, libbpf_set_print, (print_fn)) \
	X(void *, bpf_object__open_file, (const char *, const void *)) \
	X(int, bpf_object__load, (void *)) \
	X(void, bpf_object__close, (void *)) \
	X(void *, bpf_object__next_program, (const void *, void *)) \
	X(void *, bpf_object__next_map, (const void *, const void *)) \
	X(const char *, bpf_program__name, (const void *)) \
	X(const char *, bpf_program__section_name, (const void *)) \
	X(int, bpf_program__type, (const void *)) \
	X(int, bpf_program__fd, (const void *)) \
	X(int, bpf_program__set_autoload, (void *, _Bool)) \
	X(int, bpf_program__set_log_buf, (void *, char *, size_t)) \
	X(int, bpf_program__set_log_level, (void *, unsigned int)) \
	X(int, bpf_map__type, (const void *)) \
	X(unsigned int, bpf_map__max_entries, (const void *)) \
	X(int, bpf_map__set_max_entries, (void *, unsigned int)) \
	X(int, bpf_map__set_pin_path, (void *, const char *))

#define DECLARE(result, name, arguments) static result (*name) arguments;
FUNCTIONS(DECLARE)

static char said[32768];
static size_t said_length;

static int keep(int level, const char *format, va_list arguments)
{
	size_t room = sizeof(said) - said_length;
	int written;

	/* 2 is debugging: too much to keep. */
	if (level > 1 || room < 2)
		return 0;
	written = vsnprintf(said + said_length, room, format, arguments);
	if (written > 0)
		said_length += (size_t)written < room ? (size_t)written : room - 1;
	return 0;
}

static void print_string(const char *text)
{
	putchar('"');
	for (; *text; text++) {
		unsigned char sign = *text;

		if (sign == '"' || sign == '\\')
			printf("\\%c", sign);
		else if (sign == '\n')
			fputs("\\n", stdout);
		else if (sign < 0x20)
			printf("\\u%04x", sign);
		else
			putchar(sign);
	}
	putchar('"');
}

/* User space usually sets sizes before loading; 0 would be refused. Storage maps and the like want 0. */
static void complete_maps(void *object)
{
	void *map = NULL;

	while ((map = bpf_object__next_map(object, map))) {
		int type = bpf_map__type(map);

		bpf_map__set_pin_path(map, NULL);
		if (bpf_map__max_entries(map) || type == 19 || type == 21 || type == 24 || type == 26 || type == 28 ||
		    type == 29 || type == 32)
			continue;
		bpf_map__set_max_entries(map, type == 27 || type == 31 ? 4096 : 1);
	}
}

static void load_one(const char *path, const char *name, unsigned int level, char *log, size_t size)
{
	void *object, *program = NULL, *wanted = NULL;
	int error;

	said_length = 0;
	said[0] = log[0] = 0;
	object = bpf_object__open_file(path, NULL);
	if (!object)
		return;
	while ((program = bpf_object__next_program(object, program))) {
		int is_wanted = !strcmp(bpf_program__name(program), name);

		bpf_program__set_autoload(program, is_wanted);
		if (is_wanted)
			wanted = program;
	}
	if (!wanted) {
		bpf_object__close(object);
		return;
	}
	complete_maps(object);
	bpf_program__set_log_buf(wanted, log, size);
	bpf_program__set_log_level(wanted, level | 4);
	error = bpf_object__load(object);
	printf("{\"program\":");
	print_string(name);
	printf(",\"section\":");
	print_string(bpf_program__section_name(wanted));
	printf(",\"type\":%d,\"loaded\":%s,\"error\":%d,\"log\":", bpf_program__type(wanted),
	       bpf_program__fd(wanted) >= 0 ? "true" : "false", error);
	print_string(log);
	printf(",\"said\":");
	print_string(said);
	puts("}");
	fflush(stdout);
	bpf_object__close(object);
}

int main(int count, char **arguments)
{
	void *library = dlopen("libbpf.so.1", RTLD_NOW);
	void *object, *program = NULL;
	char **names = NULL, *log;
	size_t size;
	int all = 0, i;

	if (count < 4)
		return 2;
	if (!library) {
		fprintf(stderr, "%s\n", dlerror());
		return 3;
	}
#define RESOLVE(result, name, parameters) \
	if (!(*(void **)&name = dlsym(library, #name))) { \
		fprintf(stderr, "%s\n", dlerror()); \
		return 3; \
	}
	FUNCTIONS(RESOLVE)
	libbpf_set_print(keep);
	size = strtoul(arguments[3], NULL, 10);
	log = malloc(size);
	object = log ? bpf_object__open_file(arguments[1], NULL) : NULL;
	if (!object) {
		fprintf(stderr, "%s%s\n", said, strerror(errno));
		return 4;
	}
	while ((program = bpf_object__next_program(object, program))) {
		names = realloc(names, sizeof(*names) * (all + 1));
		names[all++] = strdup(bpf_program__name(program));
	}
	bpf_object__close(object);
	for (i = 0; i < all; i++) {
		int is_asked = count == 4, k;

		for (k = 4; k < count; k++)
			is_asked |= !strcmp(arguments[k], names[i]);
		if (is_asked)
			load_one(arguments[1], names[i], atoi(arguments[2]), log, size);
	}
	return 0;
}
`;
