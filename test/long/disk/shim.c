/*
 * Stands between a program and the C library for files beneath one folder (DISK_FOLDER, as the program names it).
 * It writes down what was written, synced, renamed and removed, in order (DISK_TRACE), and lets the n-th such
 * operation fail as a full or broken disk does (DISK_CONTROL, a small file shared with whoever sets n).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 4096
enum { WRITE = 1, SYNC = 2, NAME = 4, OPEN = 8 };

/* What is shared with whoever sets n; the same layout stands in control.ts. */
struct control {
  int64_t seen;      /* operations of the kinds asked for, since n was set */
  int64_t fail_at;   /* which of them fails; 0 for none */
  int32_t error;     /* with which errno */
  int32_t kinds;     /* which kinds count */
  int32_t stays;     /* whether all that follow fail too */
  int32_t failed;    /* how many have failed */
};

static const char *folder;
static struct control *control;
static int trace = -1;
static unsigned char watched[MOST];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...) static type (*real_##name)(__VA_ARGS__)
REAL(int, open64, const char *, int, ...);
REAL(int, openat64, int, const char *, int, ...);
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
REAL(ssize_t, writev, int, const struct iovec *, int);
REAL(ssize_t, pwritev64, int, const struct iovec *, int, off64_t);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, ftruncate64, int, off64_t);
REAL(int, rename, const char *, const char *);
REAL(int, unlink, const char *);
REAL(int, close, int);

__attribute__((constructor)) static void start(void) {
#define FIND(name) real_##name = dlsym(RTLD_NEXT, #name)
  FIND(open64); FIND(openat64); FIND(write); FIND(pwrite64); FIND(writev); FIND(pwritev64);
  FIND(fsync); FIND(fdatasync); FIND(ftruncate64); FIND(rename); FIND(unlink); FIND(close);
  folder = getenv("DISK_FOLDER");
  const char *path = getenv("DISK_TRACE");
  if (path) trace = real_open64(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  path = getenv("DISK_CONTROL");
  int shared = path ? real_open64(path, O_RDWR | O_CLOEXEC) : -1;
  if (shared < 0) return;
  control = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, shared, 0);
  if (control == MAP_FAILED) control = NULL;
  real_close(shared);
}

static int beneath(const char *path) {
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_watched(int file) { return file >= 0 && file < MOST && watched[file]; }

/* Whether this operation is one that shall fail; then errno is set. */
static int fails(int kind) {
  if (!control || !(control->kinds & kind)) return 0;
  int64_t number = ++control->seen;
  if (control->fail_at == 0) return 0;
  if (number != control->fail_at && !(control->stays && number > control->fail_at)) return 0;
  control->failed += 1;
  errno = control->error;
  return 1;
}

/* One line of the trace: kind, file, offset, and what belongs to it. */
static void put(char kind, uint64_t file, int64_t offset, const void *data, size_t length) {
  if (trace < 0) return;
  char head[21];
  uint32_t size = (uint32_t)length;
  head[0] = kind;
  memcpy(head + 1, &file, 8);
  memcpy(head + 9, &offset, 8);
  memcpy(head + 17, &size, 4);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)data, length}};
  if (real_writev(trace, parts, 2) < 0) abort();
}

static uint64_t number_of(int file) {
  struct stat64 facts;
  return fstat64(file, &facts) == 0 ? facts.st_ino : 0;
}

static int opened(int file, const char *path, int flags, int was_there) {
  if (file < 0) return file;
  if (file < MOST) watched[file] = 1;
  put(was_there ? 'o' : 'c', number_of(file), 0, path, strlen(path));
  if (flags & O_TRUNC) put('t', number_of(file), 0, "", 0);
  return file;
}

static int open_watched(int at, const char *path, int flags, mode_t mode) {
  pthread_mutex_lock(&lock);
  int was_there = access(path, F_OK) == 0;
  int file = fails(OPEN) ? -1 : real_openat64(at, path, flags, mode);
  int error = errno;
  opened(file, path, flags, was_there);
  pthread_mutex_unlock(&lock);
  errno = error;
  return file;
}

#define MODE(flags) mode_t mode = 0; if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open64(const char *path, int flags, ...) {
  MODE(flags)
  return beneath(path) ? open_watched(AT_FDCWD, path, flags, mode) : real_open64(path, flags, mode);
}
int open(const char *path, int flags, ...) {
  MODE(flags)
  return beneath(path) ? open_watched(AT_FDCWD, path, flags, mode) : real_open64(path, flags, mode);
}
int openat64(int at, const char *path, int flags, ...) {
  MODE(flags)
  return beneath(path) ? open_watched(at, path, flags, mode) : real_openat64(at, path, flags, mode);
}
int openat(int at, const char *path, int flags, ...) {
  MODE(flags)
  return beneath(path) ? open_watched(at, path, flags, mode) : real_openat64(at, path, flags, mode);
}

int close(int file) {
  if (file >= 0 && file < MOST) watched[file] = 0;
  return real_close(file);
}

static ssize_t write_watched(int file, const void *data, size_t length, off64_t offset) {
  pthread_mutex_lock(&lock);
  int in_place = offset >= 0;
  if (!in_place) offset = lseek64(file, 0, fcntl(file, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
  ssize_t done = -1;
  if (!fails(WRITE))
    done = in_place ? real_pwrite64(file, data, length, offset) : real_write(file, data, length);
  int error = errno;
  if (done > 0) put('w', number_of(file), offset, data, (size_t)done);
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}

ssize_t write(int file, const void *data, size_t length) {
  return is_watched(file) ? write_watched(file, data, length, -1) : real_write(file, data, length);
}
ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset) {
  return is_watched(file) ? write_watched(file, data, length, offset) : real_pwrite64(file, data, length, offset);
}
ssize_t pwrite(int file, const void *data, size_t length, off_t offset) {
  return pwrite64(file, data, length, offset);
}
/* Writing the first part only is allowed; whoever asked goes on with the rest. */
ssize_t writev(int file, const struct iovec *parts, int count) {
  return is_watched(file) && count > 0 ? write_watched(file, parts->iov_base, parts->iov_len, -1)
                                       : real_writev(file, parts, count);
}
ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t offset) {
  return is_watched(file) && count > 0 ? write_watched(file, parts->iov_base, parts->iov_len, offset)
                                       : real_pwritev64(file, parts, count, offset);
}
ssize_t pwritev(int file, const struct iovec *parts, int count, off_t offset) {
  return pwritev64(file, parts, count, offset);
}

static int sync_watched(int file) {
  pthread_mutex_lock(&lock);
  int done = fails(SYNC) ? -1 : real_fsync(file);
  int error = errno;
  if (done == 0) put('s', number_of(file), 0, "", 0);
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}
int fsync(int file) { return is_watched(file) ? sync_watched(file) : real_fsync(file); }
int fdatasync(int file) { return is_watched(file) ? sync_watched(file) : real_fdatasync(file); }

int ftruncate64(int file, off64_t length) {
  if (!is_watched(file)) return real_ftruncate64(file, length);
  pthread_mutex_lock(&lock);
  int done = fails(WRITE) ? -1 : real_ftruncate64(file, length);
  int error = errno;
  if (done == 0) put('t', number_of(file), length, "", 0);
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}
int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

int rename(const char *from, const char *to) {
  if (!beneath(from) && !beneath(to)) return real_rename(from, to);
  pthread_mutex_lock(&lock);
  int done = fails(NAME) ? -1 : real_rename(from, to);
  int error = errno;
  char both[2 * 4096];
  size_t first = strlen(from) + 1;
  if (done == 0 && first + strlen(to) < sizeof both) {
    memcpy(both, from, first);
    strcpy(both + first, to);
    put('r', 0, 0, both, first + strlen(to));
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}

int unlink(const char *path) {
  if (!beneath(path)) return real_unlink(path);
  pthread_mutex_lock(&lock);
  int done = fails(NAME) ? -1 : real_unlink(path);
  int error = errno;
  if (done == 0) put('u', 0, 0, path, strlen(path));
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}
