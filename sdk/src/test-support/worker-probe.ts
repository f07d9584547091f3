import { createClient, isConfigurationError } from '../index.js';
import { createStaffClient } from '../staff/index.js';

/** Runs in a worker of the browser suite: lists through the SDK, and shows that a secret key is refused here too. */
self.onmessage = async (event: MessageEvent<string>) => {
  const fetch = async (): Promise<Response> => new Response(event.data);
  const page = await createClient({ platform: 'https://platform.example', fetch }).powers.list();
  postMessage({ names: page.items.map(({ name }) => name), refusal: refuse() });
};

function refuse(): string {
  try {
    createStaffClient({ platform: 'https://platform.example', secretKey: 'sk_test_0123456789' });
  } catch (error) {
    if (isConfigurationError(error)) return error.option;
  }
  return 'accepted';
}
