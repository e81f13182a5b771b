// Preloaded into the processes that a command starts: end when that command is gone, even by kill -9.
const parent = Number(process.env.XINTAI_PARENT ?? process.ppid)
// What this process forks in its turn has this process for a parent: inheriting the name, it would end itself at once.
delete process.env.XINTAI_PARENT
const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 500)
watch.unref()
