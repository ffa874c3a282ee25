/* Asks the kernel, for each type of program, which helpers it may call: one line of JSON a type. */
#include <linux/bpf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static char log_buffer[65536];

static int is_allowed(unsigned int type, unsigned int attach, int helper)
{
	struct bpf_insn code[2] = {
		{ .code = BPF_JMP | BPF_CALL, .imm = helper },
		{ .code = BPF_JMP | BPF_EXIT },
	};
	union bpf_attr attr;
	long fd;

	memset(&attr, 0, sizeof(attr));
	attr.prog_type = type;
	attr.expected_attach_type = attach;
	attr.insns = (unsigned long)code;
	attr.insn_cnt = 2;
	attr.license = (unsigned long)"GPL";
	attr.log_buf = (unsigned long)log_buffer;
	attr.log_size = sizeof(log_buffer);
	attr.log_level = 1;
	/* Programs of type syscall have to be sleepable. */
	attr.prog_flags = type == 31 ? 1U << 4 : 0;
	log_buffer[0] = 0;
	fd = syscall(__NR_bpf, BPF_PROG_LOAD, &attr, sizeof(attr));
	if (fd >= 0)
		close(fd);
	else if (!log_buffer[0])
		return -1;
	return !strstr(log_buffer, "cannot use helper") && !strstr(log_buffer, "unknown func") &&
	       !strstr(log_buffer, "invalid func");
}

/* Arguments: type:attach, ...; the last one is the largest number of a helper. */
int main(int count, char **arguments)
{
	int last = atoi(arguments[count - 1]), i, helper;

	for (i = 1; i < count - 1; i++) {
		unsigned int type, attach;
		const char *comma = "";

		if (sscanf(arguments[i], "%u:%u", &type, &attach) != 2)
			return 2;
		printf("{\"type\":%u,\"helpers\":[", type);
		for (helper = 1; helper <= last; helper++) {
			if (is_allowed(type, attach, helper) != 1)
				continue;
			printf("%s%d", comma, helper);
			comma = ",";
		}
		puts("]}");
	}
	return 0;
}
