/** Small values kept on the phone. Reading something that isn't there, or can't be read, gives undefined; writing may silently fail. */
export interface PhoneStorage {
  read(key: string): unknown
  write(key: string, value: unknown): void
  remove(key: string): void
}
