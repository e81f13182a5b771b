declare module 'autocannon' {
  interface Wish {
    url: string
    headers?: Record<string, string>
    connections: number
    /** Seconds. */
    duration: number
  }
  interface Result {
    requests: { average: number }
    /** Bytes a second. */
    throughput: { average: number }
    latency: { p99: number }
    errors: number
    non2xx: number
  }
  export default function autocannon(wish: Wish): Promise<Result>
}
